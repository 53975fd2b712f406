-- Which worksheet of a workbook is read, counted from 0; null for a table of text, and for the first one of imports begun before.
alter table intake.table_import add column sheet int;
alter table intake.table_import add column sheet_name text;
grant update (sheet, sheet_name) on intake.table_import to maplebridge_app;
