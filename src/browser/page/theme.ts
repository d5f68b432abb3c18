import { THEME_KEY } from './storage/keys.ts';

/** The reader's choice of theme; `system` follows the device and is not stored. */
export type Theme = 'system' | 'light' | 'dark';

/**
 * Runs in the head of every page before anything is drawn: sets the theme without a flash and says that scripts run, and after eight
 * seconds or a failure that a script is late, which shows where the script of the header has not run. A text and not a function because its
 * hash is in the page's policy.
 */
export const THEME_SCRIPT = `(d=>{setTimeout(()=>{d.dataset.late=''},8000);addEventListener('error',({target:t})=>{if(t.localName==='script')d.dataset.late=''},true);d.dataset.script='';try{const t=localStorage.getItem((d.dataset.scope||'')+'${THEME_KEY}');if(t==='light'||t==='dark')d.dataset.theme=t}catch{}})(document.documentElement)`;

/** The same for a page in somebody else's frame: the theme comes from its address, as in `?theme=dark`, and no storage is touched. */
export const FRAME_THEME_SCRIPT = `(d=>{d.dataset.script='';const t=new URLSearchParams(location.search).get('theme');if(t==='light'||t==='dark')d.dataset.theme=t})(document.documentElement)`;
