"""The pages, run in process through Streamlit's own test runner."""
