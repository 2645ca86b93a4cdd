Please confirm that you support a petition
