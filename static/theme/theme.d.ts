/** Made by `theme-css.mjs`. */
declare module 'virtual:theme.css';
