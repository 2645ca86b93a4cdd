Please confirm that you started a petition
