"""The pages on plans and on those who wait for one."""
