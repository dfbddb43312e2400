"""The Streamlit kit that every page is built from."""
