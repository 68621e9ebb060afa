-- How a company is spoken to (DW-11): a profile of the vocabulary, and single words said differently.
create table company_words (
    company_id bigint      primary key references company (id),
    profile    varchar(10), -- null: as the installation speaks
    version    integer     not null
);

create table company_word (
    company_id bigint       not null references company_words (company_id),
    word_key   varchar(120) not null,
    word       varchar(40)  not null,
    primary key (company_id, word_key)
);
