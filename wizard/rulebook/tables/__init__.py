"""The rows: what French law and the offices ask. To be read, and reviewed, without knowing Python."""
