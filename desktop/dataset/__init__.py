"""The one owner of SQLite and pandas: the format of a dataset is known nowhere else."""
