#!/bin/sh
# Starts Electron with its standard output in a file, where a test reads it whole and in its own time.
exec "$EINLASS_TEST_ELECTRON" "$@" >"$EINLASS_TEST_OUTPUT"
