/** Numbers of the zip format, after PKWARE's APPNOTE.TXT 6.3.10; sections in brackets. All numbers are little-endian. */
export const LOCAL = { signature: 0x04034b50, length: 30 } as const // [4.3.7]
export const CENTRAL = { signature: 0x02014b50, length: 46 } as const // [4.3.12]
export const END_64 = { signature: 0x06064b50, length: 56 } as const // [4.3.14]
export const LOCATOR_64 = { signature: 0x07064b50, length: 20 } as const // [4.3.15]
export const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff } as const // [4.3.16]

export const STORED = 0
export const DEFLATED = 8

export const FLAG_ENCRYPTED = 1
export const FLAG_UTF8 = 0x800

/** Extra field that holds what does not fit into 32 bits [4.5.3]. */
export const EXTRA_64 = 1
export const MAX_16 = 0xffff
export const MAX_32 = 0xffffffff
