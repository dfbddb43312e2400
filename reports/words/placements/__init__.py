"""Words about where children with plans are taught."""
