// Starts the interface.
import { createApp } from 'vue';
import './app/theme/index.css';
import './app/appearance';
import App from './app/App.vue';
import { i18n } from './app/i18n';
import { router } from './app/router';
import { keepOffline } from './app/version';
import { forgetOld } from './shared/vault';

createApp(App).use(i18n).use(router).mount('#app');
keepOffline();
void forgetOld().catch(() => undefined);
