/** What the tags of a section become: read from the manuscript with all that is hard to print, as the browser prints it. */
