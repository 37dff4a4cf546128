const NOBODY =
  /^(?:(?:[a-z]{1,2}[ _-])?admin+(?:istrator)?|web ?master|(?:the )?editors?|(?:the )?editorial(?: team| staff)?|(?:the )?staff(?: writers?| reporters?)?|guest(?: author| post| blogger| contributor)?|contributors?|undefined|null|none|unknown|anonymous|user|author|root|website|web ?team|content|marketing|n ?a|super ?admin|site ?admin|test|(?:written|posted|published|reviewed|edited) ?by|by|categor(?:y|ies)|share|comments?|fact ?checked|expert reviewed|article tags|tags|home|news|full bio|learn more|read more|follow|bio|about|(?:see|view) all(?: posts?)?|more|profile|subscribe|sponsored|advertisement|wordpress|default|the (?:author|writer|team)|(?:of )?this (?:article|post)|sign (?:in|up)|log ?in|print(?: article)?)$/i

/** Whether words that stand where an author stands name nobody: a role, a label, an account of the system. */
export const isNobody = (text: string): boolean =>
  NOBODY.test(text.trim().replace(/[:.,]+$/, '')) || /[{}[\]]|^\w+(?:\.\w+){3,}$/.test(text)
