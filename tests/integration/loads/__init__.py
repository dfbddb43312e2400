"""What a load may change: nothing where nothing can be used, and much only where somebody says so."""
