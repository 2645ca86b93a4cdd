A petition that you supported will not be published
