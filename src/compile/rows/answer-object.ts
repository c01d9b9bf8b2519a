import { TYPE_NAME } from './type-name.js';

/** An object of the answer, keyed by response keys in the order of the operation. */
export type AnswerObject = Record<string | symbol, unknown>;

/** Without prototype: a client may call a field `__proto__`. */
export function createObject(typeName: string | null): AnswerObject {
  const object = Object.create(null) as AnswerObject;
  if (typeName !== null) object[TYPE_NAME] = typeName;
  return object;
}
