import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { addMissingMethods } from './browser/chromium-100.ts';
import { reloadAfterUpdate } from './browser/reload-after-update.ts';
import './shell/tokens.css';
import './shell/shell.css';
import './parts/parts.css';

addMissingMethods(Array.prototype);
reloadAfterUpdate();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');
createRoot(root).render(<App />);
