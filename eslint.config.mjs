// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.cache/',
      '.astro/',
      'src/content/',
      'node_modules/',
      'eslint.config.mjs',
      'scripts/site/offline/worker-globals.d.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  // Pages: `astro check` tells their types.
  ...astro.configs['flat/recommended'],
  { files: ['**/*.astro', '**/*.astro/*.{js,ts}'], ...tseslint.configs.disableTypeChecked },
  // Plain scripts run before anything is installed; tsc checks them by their JSDoc.
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['scripts/**/*.mjs', 'tests/**'], rules: { 'no-console': 'off' } },
);
