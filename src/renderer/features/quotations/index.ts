export { QuotationsPane } from './quotations-pane'
