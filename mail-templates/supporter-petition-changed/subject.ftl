A petition that you supported has been changed
