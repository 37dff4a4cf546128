/** What a person reads when a mail or web archive cannot be read. */
export const mimeSentence = {
  tooDeep: (file: string) =>
    `${file} holds parts nested inside parts far deeper than any mail or web archive has, so it was not opened: get it again from where it came.`,
  tooMany: (file: string) =>
    `${file} holds more parts than any mail or web archive has, so it was not opened: get it again from where it came.`,
  noPage: (file: string) =>
    `${file} is a web archive without a page in it: open it where it came from and save the page again.`,
}

export const CUT = 'The file ends before its last part is complete: something may be missing at its end.'
