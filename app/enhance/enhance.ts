import { guardKept } from './attendance-store.ts'
import { startAutosave } from './autosave.ts'
import { startComponents } from './components.ts'
import { startPoints } from './points.ts'
import { startShowIf } from './show-if.ts'

// First, because styles and the components of govuk-frontend look for them.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
// Before the components, one of which moves the focus: what is hidden should be so by then.
startShowIf(document)
startComponents(document)
startPoints(document)
startAutosave(document)
guardKept(document)
