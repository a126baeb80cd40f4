-- How often articles were read, hour by hour; nothing of who read them.

create table read_hour (
    hour_at     timestamp with time zone not null, -- when it began
    article_id  bigint                   not null references article,
    reads       int                      not null,
    primary key (hour_at, article_id)
);
