Step failed: “${step}”
