"""The law: time limits, working days, school days, and the choices that the law leaves open."""
