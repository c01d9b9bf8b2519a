/** A question of docs/QUESTIONS.md: the document is the one list of saved questions, for readers and programs alike. */
export interface Question {
  readonly title: string;
  readonly query: string;
  /** As JSON. */
  readonly answer: string;
  /** Markdown: what the answer shows, and what it does not say. */
  readonly remark: string;
}

const QUESTION =
  /^## (.+)\n[^]*?```graphql\n([^]*?)```\n\n```json\n([^]*?)```\n\n([^]*?)(?=\n## |$(?![^]))/gm;

/** The questions of the document, in its order. A section that is not in their form is left out. */
export function readQuestions(markdown: string): readonly Question[] {
  return [...markdown.matchAll(QUESTION)].map(
    ([, title = '', query = '', answer = '', remark = '']) => ({ title, query, answer, remark }),
  );
}
