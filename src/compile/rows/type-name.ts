/** Under this key each object of an answer carries its concrete type, whatever the aliases. */
export const TYPE_NAME: unique symbol = Symbol('typeName');
