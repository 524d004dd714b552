import { defineConfig } from 'eslint/config';
import config from './eslint.config.js';

const rooms = ['seeds', 'models', 'workers', 'src', 'test'];

// what needs the components' types, which the everyday lint leaves out for its time: npm run lint:components
export default defineConfig(config, {
  files: ['**/*.svelte'],
  languageOptions: {
    parserOptions: { project: rooms.map((room) => `./${room}/tsconfig.json`) },
  },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
  },
});
