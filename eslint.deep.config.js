import { defineConfig } from 'eslint/config';
import config from './eslint.config.js';

const rooms = ['seeds', 'models', 'workers', 'src', '.'];

// what the everyday lint leaves out for its time: npm run lint:deep
export default defineConfig(
  config,
  {
    files: ['**/*.{ts,svelte}'],
    languageOptions: {
      parserOptions: {
        // in the order of the layers: a file is checked in the narrowest context that holds it
        project: rooms.map((room) => `./${room}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: ['**/*.ts'],
    // the one rule that the linter of .oxlintrc.json does not have
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'error' },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
);
