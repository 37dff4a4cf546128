import type { XmlProblem } from '../xml/parse-xml'

/** What a person reads when a document of an office program cannot be read. */
export const officeSentence = {
  encrypted: (file: string) =>
    `${file} is protected with a password: open it in its own program, save a copy without the password and import that.`,
  oldWord: (file: string) =>
    `${file} is in the old Word format (.doc): open it in Word or LibreOffice, save it as a Word document (.docx) and import that.`,
  noDocument: (file: string) =>
    `${file} has no document in it although it is packed like one: open it in its own program, save it again and import that.`,
  not: (file: string, what: string) =>
    `${file} is ${what} and no text document: copy the text that you want into a text document and import that, or save it as a web page (HTML).`,
  part: {
    malformed: (file: string, part: string) =>
      `${file} is damaged in its part “${part}”: open it in its own program, save it again and import that.`,
    doctype: (file: string, part: string) =>
      `${file} declares entities in its part “${part}”, which office programs never do and traps do, so it was not opened: get it from a source that you trust.`,
    deep: (file: string, part: string) =>
      `${file} is nested far more deeply in its part “${part}” than documents are, so it was not opened: get it from a source that you trust.`,
    large: (file: string, part: string) =>
      `${file} is larger in its part “${part}” than can be read as one article: split it and import the parts.`,
  } satisfies Record<XmlProblem, (file: string, part: string) => string>,
}
