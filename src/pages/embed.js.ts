export { GET } from './embed/v1.js.ts';
