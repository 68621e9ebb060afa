create index company_csm on company (csm);
