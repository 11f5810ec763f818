#!/bin/sh
# Brings Chromium for the browser tests where it can; says plainly what is skipped where it cannot.
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests ..."
  if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; then exit 0; fi
fi
echo "No Chromium here: the browser tests will be skipped. On Debian: apt-get install chromium"
exit 0
