declare module 'virtual:design-system-themes.css';
