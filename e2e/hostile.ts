/** An article and a paste that try everything by which a page runs or loads something. `sink` is a host and port that listens. */

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** Says so wherever it runs. */
const FIRE = "window.fired=(window.fired||'')+'!';alert(1)"

/** What a link may never lead to. */
export const REFUSED_LINKS = [
  `javascript:${FIRE}`,
  `JaVaScRiPt:${FIRE}`,
  `\u0001 javascript:${FIRE}`,
  `java\tscript:${FIRE}`,
  `java\nscript:${FIRE}`,
  `data:text/html,<script>${FIRE}</script>`,
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://commonplace.invalid/0',
  'intent://scan/#Intent;scheme=zxing;end',
  'ms-msdt:/id',
  'about:blank',
  '//\u0000',
]

const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const refused = REFUSED_LINKS.map((url, index) => `<a href="${attribute(url)}">refused ${index}</a>`).join(
  ' and ',
)

const head = (sink: string) => `
<base href="http://${sink}/base/">
<meta http-equiv="refresh" content="0;url=http://${sink}/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline'">
<link rel="stylesheet" href="http://${sink}/style.css">
<link rel="preload" as="image" href="http://${sink}/preload">
<link rel="prefetch" href="http://${sink}/prefetch">
<link rel="preconnect" href="http://${sink}/">
<link rel="preconnect" href="http://lock-keeper.example/">
<link rel="dns-prefetch" href="//lock-keeper.example">
<link rel="modulepreload" href="http://${sink}/module.js">
<link rel="icon" href="http://${sink}/icon">
<link rel="manifest" href="http://${sink}/manifest">
<style>@import "http://${sink}/import.css"; body, p { background: url("http://${sink}/background") }
@font-face { font-family: Leak; src: url("http://${sink}/font") } * { font-family: Leak }</style>
<script>${FIRE}; fetch('http://${sink}/fetch', { mode: 'no-cors' }); new WebSocket('ws://${sink}/socket')</script>
<script src="http://${sink}/script.js"></script>
<script type="module">import 'http://${sink}/module-script.js'</script>`

const body = (sink: string) => `
<p>The lock was built in <b>two</b> summers, and the <i>keeper</i> wrote down every boat that went through it.
<a href="http://${sink}/plain">the register</a> <a href="mailto:keeper@lock.example">the keeper</a>
<a href="http://${sink}/ping-link" ping="http://${sink}/ping">the town</a></p>
<p onclick="${FIRE}" onmouseover="${FIRE}" onfocus="${FIRE}" tabindex="0" style="background-image:url(http://${sink}/style-attribute)">
“Nobody counted the barges before me,” said the keeper, Anna Brandt. She had begun in the year of the flood.</p>
<p>Links that lead nowhere: ${refused}.</p>
<img src="http://${sink}/image" srcset="http://${sink}/srcset 2x" alt="The lock in winter" onload="${FIRE}" onerror="${FIRE}" width="600" height="400">
<img src="x" onerror="${FIRE}" alt="A broken picture" width="600">
<img src="${PIXEL}" onload="${FIRE}" alt="A dot" width="600">
<img data-src="http://${sink}/lazy" loading="lazy" alt="A lazy picture" width="600">
<picture><source srcset="http://${sink}/source"><img src="http://${sink}/picture" alt="" width="600"></picture>
<svg xmlns="http://www.w3.org/2000/svg" onload="${FIRE}" width="10" height="10"><script>${FIRE}</script>
<image href="http://${sink}/svg-image" width="1" height="1"/><use href="http://${sink}/svg-use#a"/>
<animate attributeName="href" values="javascript:${FIRE}" onbegin="${FIRE}"/>
<foreignObject><iframe src="javascript:${FIRE}"></iframe></foreignObject></svg>
<math><mtext><a xlink:href="javascript:${FIRE}">in a formula</a></mtext></math>
<iframe src="http://${sink}/frame"></iframe>
<iframe srcdoc="<script>${FIRE}</script>"></iframe>
<iframe src="javascript:${FIRE}"></iframe>
<object data="http://${sink}/object"><p>The object’s other words.</p></object>
<embed src="http://${sink}/embed">
<video src="http://${sink}/video" poster="http://${sink}/poster" autoplay onerror="${FIRE}"></video>
<audio src="http://${sink}/audio" autoplay></audio>
<table background="http://${sink}/table-background"><tr><td>Year</td><td>Boats</td></tr><tr><td>1911</td><td>4,210</td></tr></table>
<form action="http://${sink}/form" id="f"><input name="a" autofocus onfocus="${FIRE}"><button formaction="javascript:${FIRE}">Send</button></form>
<details open ontoggle="${FIRE}"><summary>More</summary>What the register says about the winters.</details>
<template><img src="x" onerror="${FIRE}"><script>${FIRE}</script></template>
<noscript><p title="</noscript><img src=x onerror=${FIRE}>">Words for those without scripts.</p></noscript>
<marquee onstart="${FIRE}">Words that wander.</marquee>
<p>The last barge went through in <a href="http://${sink}/last" target="_blank" rel="opener" onclick="${FIRE}">the autumn of 1974</a>, and the gates were shut
for good. The house beside them was sold to a painter, who kept the register and read from it to visitors every Sunday.</p>
<script>document.getElementById('f').submit(); window.open('http://${sink}/window'); location.href = 'http://${sink}/location'</script>`

/** A whole page. Without a title it is called after its file. */
export const hostilePage = (sink: string, title: string | null): string =>
  `<!doctype html><html lang="en"><head>${title === null ? '' : `<title>${title}</title>`}${head(sink)}</head>
<body onload="${FIRE}" onpageshow="${FIRE}" background="http://${sink}/body-background"><article>${title === null ? '' : `<h1>${title}</h1>`}${body(sink)}</article></body></html>`

/** What another program may put on the clipboard. */
export const hostileFragment = (sink: string): string => `<meta charset="utf-8">${head(sink)}
<h2>From the register</h2><p>The lock was built in <b>two</b> summers, <i>says</i> <u>the</u> <s>old</s> <code>register</code>.</p>
<ul><li>gates</li><li>house</li></ul><ol><li>first</li></ol><blockquote>Nobody counted the barges before me.</blockquote>
<p><span style="font-weight:700;background:url(http://${sink}/span)">bold by style</span></p>${body(sink)}`

/** Markdown with all that Markdown can carry, HTML among it. */
export const hostileMarkdown = (sink: string): string => `# The register in Markdown

The lock was built in **two** summers. ![The lock](http://${sink}/markdown-image) ![x](data:text/html,<script>${FIRE}</script>)

${REFUSED_LINKS.map((url, index) => `[refused ${index}](<${url.replace(/[\n\t\u0000\u0001]/g, '')}>)`).join(' and ')} and [a good one](http://${sink}/markdown-link).

<javascript:${FIRE}> <http://${sink}/autolink>

[by reference][bad] said the keeper, who had begun in the year of the flood and wrote down every boat.

[bad]: javascript:${FIRE} "title\\" onmouseover=\\"${FIRE}"

<script>${FIRE}</script>

<img src="http://${sink}/markdown-html" onerror="${FIRE}"> and <b onclick="${FIRE}">bold by a tag</b>

The last barge went through in the autumn of 1974.
`

/** Plain text that happens to hold tags: they are words. */
export const hostileText = (sink: string): string => `How to write a script tag

A page runs what stands between <script> and </script>, for example <script>${FIRE}</script>, the teacher said.

An image is written <img src="http://${sink}/text-image" onerror="${FIRE}"> and a link to http://${sink}/text-link or javascript:${FIRE} is only text here.

The lesson went on for an hour, and “nobody asked a question,” said the teacher, Karl Weber.
`
