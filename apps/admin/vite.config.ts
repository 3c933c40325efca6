import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileMessages } from '@vliegwiel/i18n/compile'

// The console needs the texts; a fresh clone has none yet.
await compileMessages()

const server = process.env['VLIEGWIEL_SERVER'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2023',
    // The content security policy allows no data: fonts and pictures from elsewhere; small files stay files.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // What every page needs travels as two files, which pack better than forty: what comes from others, and the frame.
        codeSplitting: {
          groups: [
            {
              name: 'foundation',
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store)|@trpc)\//,
            },
            { name: 'frame', test: /packages\/i18n\/src\/generated\/(shell|state|action|errors|registry)\.js$/ },
          ],
        },
      },
      // These packages only declare things: what a screen does not name may be left out.
      treeshake: {
        moduleSideEffects: [
          { test: /packages\/(auth|audit|i18n|jobs|mail|tenants|ui)\/src\/.*\.(ts|tsx|js)$/, sideEffects: false },
        ],
      },
    },
  },
  server: {
    port: 5173,
    strictPort: false,
    proxy: Object.fromEntries(
      ['/api', '/portaal', '/sign-in/oidc', '/wachtwoord-vergeten', '/nieuw-wachtwoord', '/bestand', '/healthz'].map(
        (path) => [path, { target: server }],
      ),
    ),
  },
})
