import '@atlaskit/css-reset';
import 'virtual:theme.css';
import './shared/slipway.css';
import { view } from '@forge/bridge';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Broken } from './shared/states/broken';
import { Host } from './shared/host';
import { Waiting } from './shared/states/waiting';
import { views } from './views';

void show();

/** Every module of the app shows this page; the module's key says which view it is. */
async function show(): Promise<void> {
  matchHostTheme();
  const root = createRoot(rootElement());
  root.render(<Waiting lines={3} />);
  const context = await view.getContext();
  const View = lazy(async () => {
    const load = views[context.moduleKey];
    if (!load) throw new Error(`no view for module "${context.moduleKey}" in static/views.ts`);
    return { default: (await load()).View };
  });
  root.render(
    <StrictMode>
      <Broken>
        <Host context={context}>
          <Suspense fallback={<Waiting lines={3} />}>
            <View />
          </Suspense>
        </Host>
      </Broken>
    </StrictMode>,
  );
}

/** The host names its theme in the frame's address: right at the first paint; `enable` then follows every change. */
function matchHostTheme(): void {
  const theme = new URLSearchParams(window.location.search).get('theme');
  if (theme === 'dark') document.documentElement.dataset['colorMode'] = 'dark';
  void view.theme.enable();
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has no element with the id "root"');
  return element;
}
