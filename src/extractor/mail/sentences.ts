/** What a person reads when a mail cannot be read. */
export const mailSentence = {
  encrypted: (file: string) =>
    `${file} is an encrypted mail: open it in your mail program, save the message without encryption or as PDF, and import that.`,
  damaged: (file: string) =>
    `${file} is an Outlook message that is damaged or incomplete: save it again from Outlook, then import it.`,
  attachment: (name: string) => `The attachment ${name} could not be read and was left out.`,
}
