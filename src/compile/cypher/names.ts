/** Numbers for the variables of one statement. Aliases and field names stay out of the text, so equal questions share it. */
export class Names {
  #last = -1;

  next(): string {
    this.#last += 1;
    return String(this.#last);
  }
}
