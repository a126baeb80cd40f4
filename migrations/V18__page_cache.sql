-- To find the next moment at which readers' pages change by themselves.
create index article_ending on article (ends_at);
