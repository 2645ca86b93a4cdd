Parliament has been dissolved, and petitions have closed
