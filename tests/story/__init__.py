"""The world of the story: a city made up, its statute in two versions, and the changes that its editors make."""
