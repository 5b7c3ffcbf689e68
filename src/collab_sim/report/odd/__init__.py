"""The ODD + D protocol of the model, written from what the code declares."""
