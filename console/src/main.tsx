import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './shell/tokens.css';
import './shell/shell.css';
import './parts/parts.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');
createRoot(root).render(<App />);
