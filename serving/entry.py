"""What the server begins with, whether ``streamlit run dashboard.py`` started it or ``sendboard.py serve``."""

from starlette.middleware import Middleware

from serving.guard import Guard

MIDDLEWARE = (Middleware(Guard),)
