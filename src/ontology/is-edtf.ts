const DATE = String.raw`(?:-?\d{4}(?:-(?:[01]\d|2[1-4])(?:-[0-3]\d)?)?|-?\d{4}-\d\d-XX|-?\d{4}-XX(?:-XX)?|-?\d{3}X|-?\d{2}XX|Y-?\d{5,})[?~%]?`;
const EDTF = new RegExp(`^(?:${DATE}|(?:${DATE}|\\.\\.)?/(?:${DATE}|\\.\\.)?)$`);

/** Whether a text has the form of an EDTF level 1 date or interval. A form check for filters; reports are parsed in full. */
export function isEdtf(text: string): boolean {
  return text.length <= 64 && text !== '/' && EDTF.test(text);
}
