/* The same on every preview page, so that one hash lets each of them in. */

/**
 * Hands what stands behind `#` over to the check page, and keeps no trace of it: the browser goes
 * there in place of this page. Nothing of it is ever sent to a server.
 */
export const PREVIEW_SCRIPT =
  "var to=document.querySelector('[name=cairn-check]').content;" +
  'function go(){if(location.hash.length>1)location.replace(to+location.hash)}' +
  'go();onhashchange=go';

/** Colours as in the app: text keeps 4.5:1, light and dark. */
export const PREVIEW_STYLE = [
  ':root{color-scheme:light dark;--ground:#f6f4ef;--ink:#1d2320;--muted:#545c56;--accent:#1b6253;--on:#fff;--note:#fbeed9}',
  '@media(prefers-color-scheme:dark){:root{--ground:#141816;--ink:#eaeee9;--muted:#a9b4ac;--accent:#7fd0bb;--on:#0c1f1a;--note:#3a2c14}}',
  'body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}',
  'main{max-width:42rem;margin:auto;padding:1.5rem}',
  'section{margin-top:2rem;border-top:1px solid var(--muted)}',
  'svg{width:3.5rem;fill:var(--accent)}',
  'h1{margin:.25rem 0 .75rem;font-size:1.75rem;line-height:1.2}',
  'h2{font-size:1.2rem}',
  'p,ul{margin:.75rem 0}',
  'svg+p,.facts{color:var(--muted)}',
  '.facts{padding:0;list-style:none}',
  '.facts li{display:inline}',
  ".facts li+li:before{content:' · '}",
  '.note{padding:.5rem .75rem;background:var(--note)}',
  'main p>a{display:inline-block;padding:.6rem 1rem;border-radius:.5rem;background:var(--accent);color:var(--on)}'
].join('');
