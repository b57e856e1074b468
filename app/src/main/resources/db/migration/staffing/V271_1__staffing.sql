create schema if not exists staffing;

-- One past day of one hall: what came, what it cost, and a digest that tells a second import.
create table staffing.office_day (
    centre_id     char(6)          not null,
    office        text             not null,
    day           date             not null,
    tickets       int              not null check (tickets >= 0),
    never_called  int              not null check (never_called >= 0),
    mean_wait     double precision not null,
    desk_minutes  double precision not null,
    most_desks    int              not null,
    opens         smallint         not null,
    closes        smallint         not null,
    digest        text             not null,
    imported_at   timestamptz      not null,
    primary key (centre_id, office, day)
);

-- One service of a past day; minutes are those that fit the desks and waits of that day.
create table staffing.service_day (
    centre_id    char(6)          not null,
    office       text             not null,
    day          date             not null,
    service      text             not null,
    name         text             not null,
    tickets      int              not null check (tickets >= 0),
    minutes      double precision not null check (minutes > 0),
    primary key (centre_id, office, day, service)
);

-- Arrivals of a service by quarter-hour of the day (0 is midnight); quarters without any are absent.
create table staffing.service_quarter (
    centre_id char(6)  not null,
    office    text     not null,
    day       date     not null,
    service   text     not null,
    quarter   smallint not null check (quarter between 0 and 95),
    arrived   int      not null check (arrived > 0),
    primary key (centre_id, office, day, service, quarter)
);
