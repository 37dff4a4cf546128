import { createRoot } from 'react-dom/client'
import { Start } from './app/start'
import './ui/styles'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Start />)
