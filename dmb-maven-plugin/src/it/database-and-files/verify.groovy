def target = new File(basedir, 'target')
def lines = { folder, table -> new File(target, "$folder/${table}.csv").readLines() }
assert lines('first', 'customer').size() == 1 + 30
assert lines('first', 'purchase').size() == 1 + 70
assert lines('first', 'customer')[0] == 'id,first_name,age'
['customer', 'purchase'].each { table ->
    assert new File(target, "first/${table}.csv").bytes == new File(target, "second/${table}.csv").bytes
}

assert new File(target, 'first.xlsx').bytes == new File(target, 'second.xlsx').bytes
org.apache.poi.ss.usermodel.WorkbookFactory.create(new File(target, 'first.xlsx')).withCloseable { workbook ->
    assert workbook.getSheet('customer').lastRowNum == 30
    assert workbook.getSheet('purchase').lastRowNum == 70
}

def count = { connection, sql ->
    def rows = connection.createStatement().executeQuery(sql)
    rows.next()
    return rows.getLong(1)
}
new org.h2.Driver().connect("jdbc:h2:file:$target/shop", new Properties()).withCloseable { connection ->
    assert count(connection, 'select count(*) from customer') == 30
    assert count(connection, 'select count(*) from purchase') == 70
    assert count(connection, 'select count(*) from purchase join customer on customer_id = customer.id') == 70
}

def report = new groovy.json.JsonSlurper().parse(new File(target, 'dmb/report.json'))
assert report.schema == 'shop' && report.seed == 42 && report.rows == 100
assert report.tables.collect { [table: it.table, rows: it.rows] } == [[table: 'customer', rows: 30], [table: 'purchase', rows: 70]]

def log = new File(basedir, 'build.log').text
def says = { text -> assert log.contains(text) : "not in build.log: $text" }
says "Schema 'shop' of ${new File(basedir, 'src/main/dmb/shop.yml')}, seed 42: 100 rows in 2 tables"
says ', mode failIfNotEmpty'
says ', mode truncate'
says '100 rows in '
says ' rows/s'
