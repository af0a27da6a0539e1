// Starts the interface.
import { createApp } from 'vue';
import './theme/index.css';
import './shared/appearance';
import { forgetOld } from './device/vault';
import { keepOffline } from './device/version';
import App from './shell/App.vue';
import { router } from './shell/router';
import { i18n } from './shared/i18n';

createApp(App).use(i18n).use(router).mount('#app');
keepOffline();
void forgetOld().catch(() => undefined);
