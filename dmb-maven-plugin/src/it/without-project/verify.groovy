def log = new File(basedir, 'build.log').text
def says = { text -> assert log.contains(text) : "not in build.log: $text" }

assert new File(basedir, 'csv/customer.csv').readLines().size() == 1 + 5
assert new File(basedir, 'shop.mv.db').exists()
assert new File(basedir, 'shop.xlsx').exists()
assert new File(basedir, 'target/dmb/report.json').text.contains('"seed" : 7')
says "unknown property 'dmb.mdoe', which has no effect. To fix: write 'dmb.mode', or use one of ["

// Of dmb:help.
says 'Available parameters:'
says 'User property: dmb.tableRows'
