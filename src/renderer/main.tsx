import { createRoot } from 'react-dom/client'
import { Frame } from './app/frame'
import './ui/styles'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Frame />)
