"""A web page becomes lines; of a posting, what the page says of the job."""
